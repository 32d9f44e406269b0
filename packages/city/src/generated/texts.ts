import type { ActivityKind } from '../records/activity.ts';
import type { StrandCode } from '../records/movement.ts';

export const commitments: Readonly<Record<StrandCode, readonly string[]>> = {
  'nha-truong': [
    'Chia sẻ kinh nghiệm quản lý và xây dựng kế hoạch giáo dục nhà trường',
    'Mời trường bạn tham dự các ngày hội, hội thi của nhà trường',
    'Hỗ trợ thiết bị, đồ dùng dạy học và sách cho thư viện',
    'Tổ chức cho học sinh hai trường giao lưu, trải nghiệm',
    'Cùng xây dựng môi trường giáo dục xanh, an toàn',
  ],
  'thay-co': [
    'Tổ chức chuyên đề chung cho giáo viên mỗi học kỳ',
    'Cử giáo viên cốt cán hỗ trợ tổ chuyên môn trường bạn',
    'Dự giờ, góp ý giờ dạy trực tiếp hoặc trực tuyến',
    'Chia sẻ bài giảng điện tử và học liệu số',
    'Cùng bồi dưỡng giáo viên mới vào nghề',
  ],
};

export const planItems: Readonly<Record<StrandCode, readonly string[]>> = {
  'nha-truong': [
    'Trao đổi công tác quản lý, hồ sơ chuyên môn',
    'Tham quan, học tập mô hình trường bạn',
    'Tham quan trực tuyến qua trang web của nhà trường',
    'Hỗ trợ đồ dùng, đồ chơi và sách',
  ],
  'thay-co': [
    'Tổ chức chuyên đề đổi mới phương pháp dạy học',
    'Dự giờ và rút kinh nghiệm tiết dạy',
    'Sinh hoạt chuyên môn theo nghiên cứu bài học',
    'Xây dựng kho bài giảng điện tử dùng chung',
  ],
};

/** Themes of thematic sessions, by the age of those taught. */
export const themes = {
  PRESCHOOL: [
    'Giáo dục lấy trẻ làm trung tâm',
    'Tổ chức hoạt động âm nhạc cho trẻ mẫu giáo',
    'Ứng dụng STEAM trong trường mầm non',
    'Xây dựng môi trường hoạt động ngoài trời',
    'Chuẩn bị cho trẻ vào lớp Một',
    'Phát triển ngôn ngữ qua kể chuyện',
  ],
  PRIMARY: [
    'Dạy học STEM trong môn Khoa học',
    'Rèn kỹ năng đọc hiểu môn Tiếng Việt',
    'Đánh giá học sinh theo hướng phát triển năng lực',
    'Tổ chức hoạt động trải nghiệm lớp 3',
    'Dạy học Toán gắn với thực tiễn',
  ],
  LOWER_SECONDARY: [
    'Dạy học tích hợp môn Khoa học tự nhiên',
    'Giáo dục hướng nghiệp và trải nghiệm',
    'Đổi mới dạy học Ngữ văn lớp 8',
    'Ứng dụng công nghệ số trong dạy học Lịch sử và Địa lí',
    'Ôn tập vào lớp 10 theo chương trình mới',
  ],
} as const;

export const otherKinds: readonly (readonly [ActivityKind, StrandCode, string])[] = [
  ['PROFESSIONAL_EXCHANGE', 'thay-co', 'Sinh hoạt chuyên môn liên trường'],
  ['OPEN_LESSON', 'thay-co', 'Dự giờ tiết dạy minh họa'],
  ['STUDY_VISIT', 'nha-truong', 'Tham quan, học tập kinh nghiệm'],
  ['VIRTUAL_VISIT', 'nha-truong', 'Tham quan trực tuyến trường bạn'],
  ['MANAGEMENT_EXCHANGE', 'nha-truong', 'Trao đổi công tác quản lý'],
  ['RESOURCE_SHARING', 'thay-co', 'Chia sẻ bài giảng điện tử'],
  ['TEACHER_SECONDMENT', 'thay-co', 'Cử giáo viên cốt cán hỗ trợ'],
  ['MATERIAL_SUPPORT', 'nha-truong', 'Trao tặng sách và đồ dùng học tập'],
];
