export interface FileToGive {
  /** Without its ending; what file systems dislike is left out. */
  readonly name: string;
  readonly ending: 'txt' | 'md' | 'html' | 'json';
  readonly content: string;
}

const types: Readonly<Record<FileToGive['ending'], string>> = {
  txt: 'text/plain',
  md: 'text/markdown',
  html: 'text/html',
  json: 'application/json',
};

/** Whether this browser has a share sheet. Plain http, as in a school's own network, has none. */
export function canShare(): boolean {
  return typeof navigator.share === 'function';
}

/** Gives words away through the phone's share sheet where there is one, else as a download. False when it was called off. */
export async function giveFile(file: FileToGive): Promise<boolean> {
  if (!canShare()) {
    download(file);
    return true;
  }
  try {
    await navigator.share({ title: file.name, text: file.content });
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return false;
    download(file);
    return true;
  }
}

/** Lays a file into the browser's downloads. */
export function download({ name, ending, content }: FileToGive): void {
  // The mark at the front tells old phones' readers that it is UTF-8; readers of JSON stumble over it.
  const mark = ending === 'json' ? '' : '\uFEFF';
  const address = URL.createObjectURL(new Blob([mark, content], { type: `${types[ending]};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${fileName(name)}.${ending}`;
  link.click();
  // Not at once: some browsers read it only after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A name that every file system takes. */
export function fileName(name: string): string {
  const plain = name
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[.\s]+/, '');
  return [...plain].slice(0, 80).join('').trim() || 'Samling';
}
