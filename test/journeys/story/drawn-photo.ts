import sharp from 'sharp';

const hat = (x: number, y: number, size: number, shade: string) => `
  <g transform="translate(${x} ${y}) scale(${size})">
    <path d="M-120 60 L0 -70 L120 60 Q0 92 -120 60Z" fill="${shade}"/>
    <path d="M-90 44 Q0 70 90 44 M-60 20 Q0 42 60 20 M-32 -12 Q0 4 32 -12" fill="none" stroke="#b98a45" stroke-width="3"/>
    <path d="M-56 72 Q-30 150 0 156 Q30 150 56 72" fill="none" stroke="#a8362f" stroke-width="7"/>
  </g>`;

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900">
  <rect width="1200" height="900" fill="#efe0c2"/>
  <rect y="610" width="1200" height="290" fill="#c9a977"/>
  <path d="M0 610 Q260 470 520 590 T1200 560 V620 H0Z" fill="#9db08a"/>
  ${hat(330, 400, 1.5, '#f0d79b')}${hat(860, 380, 1.7, '#ecd08c')}${hat(600, 590, 2, '#f6e2ae')}
</svg>`;

/** A real JPEG of drawn hats: no child of any school is shown. */
export const drawnPhoto = (): Promise<Buffer> => sharp(Buffer.from(drawing)).jpeg({ quality: 90 }).toBuffer();
