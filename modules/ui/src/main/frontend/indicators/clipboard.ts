/** Blocks of texts between the table and a spreadsheet: rows of cells, as the clipboard carries them. */
export type Block = string[][];

/** As a spreadsheet reads it: a quote around what would be taken for a separator. */
export function toText(block: Block): string {
  return block.map((row) => row.map(quoted).join('\t')).join('\n');
}

function quoted(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What was copied elsewhere: a table of a page or of a spreadsheet when there is one, else lines with tabs. */
export function fromClipboard(data: DataTransfer): Block {
  const page = data.getData('text/html');
  const table = page ? fromPage(page) : [];
  return table.length > 0 ? table : fromText(data.getData('text/plain'));
}

function fromPage(page: string): Block {
  const table = new DOMParser().parseFromString(page, 'text/html').querySelector('table');
  if (!table) return [];
  return [...table.rows].map((row) => {
    const cells: string[] = [];
    for (const cell of row.cells) {
      cells.push(clean(cell.textContent ?? ''));
      for (let more = 1; more < cell.colSpan; more++) cells.push('');
    }
    return cells;
  });
}

export function fromText(text: string): Block {
  const block: Block = [[]];
  let cell = '';
  let within = false;
  const ends = () => {
    block[block.length - 1].push(clean(cell));
    cell = '';
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (within) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') cell += text[++at];
      else within = false;
    } else if (sign === '"' && cell === '') within = true;
    else if (sign === '\t') ends();
    else if (sign === '\n') {
      ends();
      block.push([]);
    } else if (sign !== '\r') cell += sign;
  }
  ends();
  const last = block[block.length - 1];
  // a spreadsheet ends every line, the last one too
  if (block.length > 1 && last.length === 1 && last[0] === '') block.pop();
  return block;
}

function clean(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
