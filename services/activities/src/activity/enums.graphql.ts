import { builder } from '../builder.ts';
import { activityModes } from './activity.ts';

export const ActivityKindType = builder.enumType('ActivityKind', {
  description: 'What twins do together.',
  values: {
    THEMATIC_SESSION: { description: 'Chuyên đề: a session on one theme of teaching.' },
    PROFESSIONAL_EXCHANGE: { description: 'Giao lưu, sinh hoạt chuyên môn.' },
    OPEN_LESSON: { description: 'Dự giờ: a lesson that the twin attends.' },
    STUDY_VISIT: { description: 'Tham quan, học tập.' },
    VIRTUAL_VISIT: { description: 'Tham quan trực tuyến.' },
    MANAGEMENT_EXCHANGE: { description: 'Trao đổi công tác quản lý.' },
    RESOURCE_SHARING: { description: 'Chia sẻ bài giảng điện tử, học liệu.' },
    TEACHER_SECONDMENT: { description: 'Cử giáo viên cốt cán hỗ trợ.' },
    MATERIAL_SUPPORT: { description: 'Hỗ trợ cơ sở vật chất, đồ dùng.' },
    CHARITY: { description: 'Thiện nguyện.' },
    SIGNING_CONFERENCE: { description: 'Hội nghị ký kết.' },
    CLOSING_CONFERENCE: { description: 'Hội nghị tổng kết.' },
  },
});

export const ActivityModeType = builder.enumType('ActivityMode', {
  description: 'How people met.',
  values: activityModes,
});

export const ActivityStatusType = builder.enumType('ActivityStatus', {
  description: 'Where an activity stands.',
  values: {
    PLANNED: { description: 'Its day is still to come.' },
    HELD: { description: 'Its day has come; nobody has recorded it yet.' },
    RECORDED: { description: 'The organizer has recorded it; the twins are still to confirm.' },
    CONFIRMED: { description: 'All twins have confirmed: it counts fully.' },
    DISPUTED: { description: 'A twin gives another count; both stand side by side until the organizer answers.' },
    CANCELLED: { description: 'Called off before it was held.' },
  },
});
