/** Offers a text to the reader as a file to save. */
export function saveText(text: string, name: string, type: string): void {
  save(new Blob([text], { type: `${type};charset=utf-8` }), name);
}

/** Offers bytes to the reader as a file to save. */
export function saveBytes(bytes: Uint8Array, name: string, type: string): void {
  save(new Blob([bytes.slice()], { type }), name);
}

function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
