import sharp from 'sharp';

/** A small real JPEG that carries a location, as phones write it. */
export const photo = async (): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(
    await sharp({ create: { width: 640, height: 480, channels: 3, background: { r: 178, g: 60, b: 50 } } })
      .withExif({ IFD0: { Copyright: 'story' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 1/1 40/1' } })
      .jpeg()
      .toBuffer(),
  );
