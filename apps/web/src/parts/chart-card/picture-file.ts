/** What of a drawing's looks comes from the style sheet, and must go with it. */
const LOOKS = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'font-family',
  'font-size',
  'font-weight',
  'letter-spacing',
  'opacity',
];
/** Twice the size on screen, so that it stays sharp on paper. */
const SCALE = 2;

/** A drawing of the page as PNG, with its heading above it. Made in the browser alone: nothing is sent. */
export async function pictureOf(drawing: SVGSVGElement, heading: string): Promise<Blob> {
  const { width, height } = drawing.getBoundingClientRect();
  const picture = await load(standalone(drawing, width, height));
  const [margin, head] = [16, 34];
  const canvas = document.createElement('canvas');
  canvas.width = (width + 2 * margin) * SCALE;
  canvas.height = (height + 2 * margin + head) * SCALE;
  const paint = canvas.getContext('2d');
  if (!paint) throw new Error('this browser does not paint');
  const { fontFamily, color } = getComputedStyle(document.body);
  paint.scale(SCALE, SCALE);
  paint.fillStyle = '#fff';
  paint.fillRect(0, 0, canvas.width, canvas.height);
  paint.fillStyle = color;
  paint.font = `600 16px ${fontFamily}`;
  paint.fillText(heading, margin, margin + 16, width);
  paint.drawImage(picture, margin, margin + head, width, height);
  return new Promise((done, fail) => canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture came out'))), 'image/png'));
}

function standalone(drawing: SVGSVGElement, width: number, height: number): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const [from, to] = [drawing, copy].map((svg) => [svg, ...svg.querySelectorAll('*')]);
  from?.forEach((element, index) => {
    const looks = getComputedStyle(element);
    // attributes, since a style attribute would fight the content policy
    for (const name of LOOKS) to?.[index]?.setAttribute(name, looks.getPropertyValue(name));
  });
  return new XMLSerializer().serializeToString(copy);
}

async function load(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  return image;
}
