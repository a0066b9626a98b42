import { plainBlocks, type DraftContent } from '#web';

/** A text as a person can read and paste it anywhere. */
function plainTextOf({ title, summary, body, fields = {} }: DraftContent): string {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  return [title, summary, ...plainBlocks(body), ...lines].filter((part) => part !== '').join('\n\n');
}

/** Gives a text as a file, so that whichever version is left behind is not lost. */
export function downloadCopy(name: string, content: DraftContent): void {
  // the mark at the front makes old Windows programs read it as UTF-8
  const address = URL.createObjectURL(new Blob(['\uFEFF', plainTextOf(content)], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name} - ${content.title.slice(0, 60).replace(/[\\/:*?"<>|]/g, ' ') || 'chưa có tiêu đề'}.txt`;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
