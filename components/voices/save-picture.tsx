import { render } from 'preact';
import { handOver } from '@/components/parts/hand-over';
import { fileName } from '@/utils/exchange/file-name';
import type { VoiceMap } from '@/utils/voices';
import { VoicePicture } from './picture';

/** Pixels of the PNG for each of the picture's. */
const SCALE = 2;

/** Hands the reader the map as a file. Throws where the browser cannot draw it. */
export async function savePicture(map: VoiceMap, title: string, as: 'svg' | 'png'): Promise<void> {
  const svg = pictureText(map, title);
  const blob = as === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await drawn(svg);
  handOver(blob, fileName({ pages: [{ title }], made: new Date().toISOString() }, { extension: as }));
}

/** The file's text. What the article says is text in it: the browser writes it, and escapes it. */
function pictureText(map: VoiceMap, title: string): string {
  const place = document.createElement('div');
  render(<VoicePicture map={map} title={title} />, place);
  const svg = place.querySelector('svg');
  if (svg === null) throw new Error('No picture.');
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;
  render(null, place);
  return text;
}

/** The extension's own rules let a picture come from a `data:` address, and from no `blob:`. */
async function drawn(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * SCALE;
  canvas.height = image.height * SCALE;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No canvas.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('No PNG.');
  return blob;
}
