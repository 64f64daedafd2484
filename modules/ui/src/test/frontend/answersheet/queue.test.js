import assert from 'node:assert/strict';
import { beforeEach, describe, mock, test } from 'node:test';

import { SmallPage, SmallServer, SmallStorage, door } from './surroundings.js';

const CODES = ['A', 'B', 'C'];
const cut = async () => {
  throw new Error('connection cut');
};

let storage;
let server;

beforeEach(() => {
  storage = new SmallStorage();
  globalThis.localStorage = storage;
  server = new SmallServer(CODES);
});

function kept() {
  return Array.from({ length: storage.length }, (_, at) => storage.key(at));
}

describe('order', () => {
  test('what is typed is sent in the order in which the criteria were begun, each once', async () => {
    const page = new SmallPage(server);
    page.type('B', 'b');
    page.type('A', 'a');
    page.type('B', 'bb');
    await page.queue.send();
    assert.deepEqual(server.comments, [['B:bb', 'A:a']]);
    assert.deepEqual(page.standing, []);
    assert.deepEqual(kept(), []);
    assert.equal(page.queue.lastSaved, 'Enregistré à 10:42');
  });

  test('nothing is sent while nothing is open, nor by who only reads', async () => {
    const page = new SmallPage(server);
    await page.queue.send();
    page.queue.begin(server.shown(), false);
    page.type('A', 'a');
    await page.queue.send();
    assert.deepEqual(server.calls, []);
  });

  test('what is typed and taken back before it was sent is not sent', async () => {
    const page = new SmallPage(server);
    page.type('A', 'a');
    page.type('A', ' ');
    await page.queue.send();
    assert.deepEqual(server.calls, []);
    assert.deepEqual(kept(), []);
  });

  test('spaces at the ends are not sent, and a reason only with « sans objet »', async () => {
    const page = new SmallPage(server);
    page.queue.edit('A', { comment: '  a ', reason: 'autrefois' });
    page.queue.edit('B', { notApplicable: true, reason: ' pas ici ' });
    await page.queue.send();
    assert.deepEqual(
      server.calls[0].map(({ comment, reason }) => [comment, reason]),
      [['a', ''], ['', 'pas ici']]
    );
  });
});

describe('answers typed while a save is under way', () => {
  test('they follow in a call of their own, on the version that the first one made', async () => {
    const page = new SmallPage(server);
    const { open, pass } = door();
    server.before = pass;
    page.type('A', 'a');
    const sent = page.queue.send();
    page.type('A', 'a, then more');
    page.type('B', 'b');
    await page.queue.send();
    assert.equal(server.calls.length, 1, 'one call at a time');
    open();
    await sent;
    assert.deepEqual(server.comments, [['A:a'], ['A:a, then more', 'B:b']]);
    assert.equal(server.calls[1][0].version, 1);
    assert.equal(server.answers.A.comment, 'a, then more');
    assert.deepEqual(page.standing, []);
  });

  test('what is taken back meanwhile is taken back on the server too', async () => {
    const page = new SmallPage(server);
    const { open, pass } = door();
    server.before = pass;
    page.type('A', 'a');
    const sent = page.queue.send();
    page.type('A', '');
    open();
    await sent;
    assert.deepEqual(server.comments, [['A:a'], ['A:']]);
    assert.equal(server.answers.A.comment, '');
    assert.deepEqual(page.standing, []);
  });

  test('a save that takes long is told as late until it arrives', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      const page = new SmallPage(server);
      const { open, pass } = door();
      server.before = pass;
      page.type('A', 'a');
      const sent = page.queue.send();
      mock.timers.tick(5_999);
      assert.equal(page.queue.late, false);
      mock.timers.tick(1);
      assert.equal(page.queue.late, true);
      open();
      await sent;
      assert.equal(page.queue.late, false);
    } finally {
      mock.timers.reset();
    }
  });
});

describe('without a connection', () => {
  test('nothing is sent while it is known to be lost, and all of it when it is back', async () => {
    const page = new SmallPage(server);
    page.lost = true;
    page.type('A', 'a');
    page.type('B', 'b');
    await page.queue.send();
    assert.deepEqual(server.calls, []);
    assert.equal(page.queue.late, true);
    page.lost = false;
    await page.queue.connected();
    assert.deepEqual(server.comments, [['A:a', 'B:b']]);
    assert.equal(page.queue.late, false);
  });

  test('a fault is no refusal: it is sent again, after a rest or as soon as the connection is back', async () => {
    const page = new SmallPage(server);
    server.before = cut;
    page.type('A', 'a');
    await page.queue.send();
    assert.deepEqual(page.standing, ['A:waiting']);
    server.before = async () => {};
    page.time += 19_999;
    await page.queue.send();
    assert.equal(server.calls.length, 1, 'it rests');
    page.time += 1;
    await page.queue.send();
    assert.equal(server.answers.A.comment, 'a');
    assert.deepEqual(page.standing, []);
  });

  test('a connection that is back ends the rest', async () => {
    const page = new SmallPage(server);
    server.before = cut;
    page.type('A', 'a');
    await page.queue.send();
    server.before = async () => {};
    await page.queue.connected();
    assert.equal(server.answers.A.comment, 'a');
  });

  test('an answer of the server that leaves one out is a fault: what it said of the others counts', async () => {
    const page = new SmallPage(server);
    const whole = server.save.bind(server);
    server.save = async (text) => JSON.stringify(JSON.parse(await whole(text)).slice(0, 1));
    page.type('A', 'a');
    page.type('B', 'b');
    await page.queue.send();
    assert.deepEqual(page.standing, ['B:waiting']);
  });
});

describe('duplicates', () => {
  test('what the server had taken although its answer was lost is sent again and changes nothing', async () => {
    const page = new SmallPage(server);
    server.after = cut;
    page.type('A', 'a');
    await page.queue.send();
    assert.equal(server.answers.A.version, 1);
    server.after = async () => {};
    await page.queue.connected();
    assert.equal(server.answers.A.version, 1);
    assert.deepEqual(page.standing, []);
    assert.deepEqual(page.conflicts, []);
  });

  test('what was typed after a lost answer is no conflict with oneself', async () => {
    const page = new SmallPage(server);
    server.after = cut;
    page.type('A', 'a');
    await page.queue.send();
    server.after = async () => {};
    page.type('A', 'another');
    await page.queue.connected();
    assert.equal(server.answers.A.comment, 'another');
    assert.deepEqual(page.conflicts, []);
    assert.deepEqual(page.standing, []);
  });

  test('of several lost answers the last five are known again', async () => {
    const page = new SmallPage(server);
    server.after = cut;
    page.type('A', 'first');
    await page.queue.send();
    server.before = cut;
    for (const words of ['2', '3', '4', '5']) {
      page.type('A', words);
      await page.queue.connected();
    }
    server.before = server.after = async () => {};
    await page.queue.connected();
    assert.equal(server.answers.A.comment, '5');
    assert.deepEqual(page.conflicts, []);
  });

  test('two windows that kept the same answer write it once', async () => {
    const first = new SmallPage(server);
    first.lost = true;
    first.type('A', 'a');
    const second = new SmallPage(server);
    first.lost = false;
    await Promise.all([first.queue.send(), second.queue.send()]);
    assert.equal(server.answers.A.version, 1);
    assert.deepEqual([...first.standing, ...second.standing], []);
    assert.deepEqual([...first.conflicts, ...second.conflicts], []);
  });
});

describe('a refused save', () => {
  beforeEach(() => {
    server.refuse = (code) => (code === 'A' ? 'Trop long' : undefined);
  });

  test('it is told, holds up no other answer and is not sent again by itself', async () => {
    const page = new SmallPage(server);
    page.type('A', 'a');
    page.type('B', 'b');
    await page.queue.send();
    await page.queue.send();
    assert.equal(server.calls.length, 1);
    assert.deepEqual(page.standing, ['A:refused']);
    assert.equal(page.queue.unsavedAt('A').message, 'Trop long');
    assert.equal(page.queue.contentAt('A').comment, 'a');
    assert.equal(server.answers.B.comment, 'b');
  });

  test('it is sent again once it was changed', async () => {
    const page = new SmallPage(server);
    page.type('A', 'a');
    await page.queue.send();
    server.refuse = () => undefined;
    page.type('A', 'shorter');
    await page.queue.send();
    assert.equal(server.answers.A.comment, 'shorter');
    assert.deepEqual(page.standing, []);
  });

  test('taken back to what the server has it is given up, and the server knows', async () => {
    const page = new SmallPage(server);
    page.type('A', 'a');
    await page.queue.send();
    page.type('A', '');
    assert.deepEqual(page.standing, []);
    assert.deepEqual(server.givenUp, ['A']);
  });

  test('it is asked again when the page is opened again: the refusal may not hold any more', async () => {
    const page = new SmallPage(server);
    page.type('A', 'a');
    await page.queue.send();
    server.refuse = () => undefined;
    const later = new SmallPage(server);
    assert.deepEqual(later.standing, ['A:waiting']);
    await later.queue.send();
    assert.equal(server.answers.A.comment, 'a');
    assert.deepEqual(later.restored, [1]);
  });
});

describe('a colleague who was faster', () => {
  test('the choice of one and the comment of the other are put together', async () => {
    const page = new SmallPage(server);
    page.type('A', 'a');
    server.write('A', { level: 'conforme' });
    await page.queue.send();
    assert.equal(server.answers.A.level, 'conforme');
    assert.equal(server.answers.A.comment, 'a');
    assert.deepEqual(page.conflicts, []);
    assert.equal(page.queue.changedBy.get('A'), 'Mme Durand');
  });

  test('two comments are a conflict: nothing is overwritten, and it waits for the person', async () => {
    const page = new SmallPage(server);
    page.type('A', 'mine');
    server.write('A', { comment: 'theirs' });
    await page.queue.send();
    await page.queue.send();
    assert.deepEqual(page.conflicts, ['A by Mme Durand']);
    assert.equal(server.answers.A.comment, 'theirs');
    assert.equal(page.queue.contentAt('A').comment, 'mine');
    page.type('A', 'mine still');
    assert.deepEqual(page.standing, ['A:conflict']);
  });

  test('one’s own answer can be put there all the same', async () => {
    const page = new SmallPage(server);
    page.type('A', 'mine');
    server.write('A', { comment: 'theirs' });
    await page.queue.send();
    await page.queue.putMine('A');
    assert.equal(server.answers.A.comment, 'mine');
    assert.deepEqual(page.standing, []);
  });

  test('or be given up, which the server is told', async () => {
    const page = new SmallPage(server);
    page.type('A', 'mine');
    server.write('A', { comment: 'theirs' });
    await page.queue.send();
    page.queue.takeTheirs('A');
    assert.equal(page.queue.contentAt('A').comment, 'theirs');
    assert.deepEqual(server.givenUp, ['A']);
    assert.deepEqual(kept(), []);
  });

  test('the same words from both are no conflict', async () => {
    const page = new SmallPage(server);
    page.type('A', 'same');
    server.write('A', { comment: 'same' });
    await page.queue.send();
    assert.deepEqual(page.conflicts, []);
    assert.deepEqual(page.standing, []);
  });

  test('news that are older than what is known are not taken', () => {
    const page = new SmallPage(server);
    const newer = server.write('A', { comment: 'newer' });
    page.queue.heard('A', newer);
    page.queue.heard('A', { ...newer, comment: 'older', version: newer.version - 1 });
    page.queue.heard('Z', newer);
    assert.equal(page.queue.contentAt('A').comment, 'newer');
    assert.equal(page.queue.changedBy.get('A'), 'Mme Durand');
  });

  test('news do not touch what is being typed', () => {
    const page = new SmallPage(server);
    page.type('A', 'mine');
    page.queue.heard('A', server.write('A', { comment: 'theirs' }));
    assert.equal(page.queue.contentAt('A').comment, 'mine');
  });
});

describe('a reload', () => {
  test('a full queue comes back as it was and is sent in batches, each answer once', async () => {
    const codes = Array.from({ length: 95 }, (_, at) => `M1-${at}`);
    server = new SmallServer(codes);
    const page = new SmallPage(server);
    page.lost = true;
    for (const code of codes) page.type(code, `about ${code}`);
    await page.queue.send();

    const later = new SmallPage(server);
    assert.equal(later.queue.open.length, 95);
    await later.queue.send();
    assert.deepEqual(server.calls.map((call) => call.length), [40, 40, 15]);
    assert.equal(new Set(server.calls.flat().map((one) => one.criterion)).size, 95);
    assert.ok(codes.every((code) => server.answers[code].comment === `about ${code}`));
    assert.deepEqual(later.restored, [95]);
    assert.deepEqual(kept(), []);
  });

  test('what the server has already, or asks no longer, is forgotten', () => {
    const page = new SmallPage(server);
    page.lost = true;
    page.type('A', 'a');
    page.type('B', 'b');
    page.type('C', 'c');
    server.write('A', { comment: 'a' });
    delete server.answers.B;
    const later = new SmallPage(server);
    assert.deepEqual(later.standing, ['C:waiting']);
    assert.deepEqual(kept(), ['sheet C']);
  });

  test('answers of a person or a sheet stay with them', () => {
    const page = new SmallPage(server, 'sheet 12');
    page.type('A', 'a');
    assert.deepEqual(new SmallPage(server, 'sheet 13').standing, []);
    assert.deepEqual(new SmallPage(server, 'sheet 1').standing, [], 'not by a part of its name either');
    assert.deepEqual(new SmallPage(server, 'sheet 12').standing, ['A:waiting']);
  });

  test('what cannot be read holds up nothing else', () => {
    new SmallPage(server).type('B', 'b');
    storage.setItem('sheet A', '{"criterion":');
    storage.setItem('sheet C', '{"criterion":"C"}');
    assert.deepEqual(new SmallPage(server).standing, ['B:waiting']);
  });

  test('a sheet that is read anew in the same page keeps what is being typed', () => {
    const page = new SmallPage(server);
    page.type('A', 'a');
    page.queue.begin(server.shown(), true);
    assert.equal(page.queue.contentAt('A').comment, 'a');
    assert.deepEqual(page.standing, ['A:typed']);
  });

  test('kept answers that end in a conflict are not told as saved', async () => {
    const page = new SmallPage(server);
    page.type('A', 'mine');
    page.type('B', 'b');
    server.write('A', { comment: 'theirs' });
    const later = new SmallPage(server);
    await later.queue.send();
    assert.deepEqual(later.restored, [1]);
    assert.deepEqual(later.standing, ['A:conflict']);
  });
});

describe('a browser without room', () => {
  test('what it does not take is sent all the same, and said not to be safe until then', async () => {
    storage.room = 10;
    const page = new SmallPage(server);
    page.type('A', 'a');
    assert.equal(page.queue.safe, false);
    await page.queue.send();
    assert.equal(server.answers.A.comment, 'a');
    assert.equal(page.queue.safe, true);
  });

  test('the latest words that had room are kept rather than none', async () => {
    const page = new SmallPage(server);
    page.lost = true;
    page.type('A', 'a');
    storage.room = JSON.stringify(page.queue.unsavedAt('A')).length + 'sheet A'.length;
    page.type('A', 'a'.repeat(200));
    assert.equal(page.queue.safe, false);
    assert.equal(new SmallPage(server).queue.contentAt('A').comment, 'a');
    storage.room = Infinity;
    page.type('A', 'a'.repeat(201));
    assert.equal(page.queue.safe, true);
  });

  test('one answer that has no room leaves the others safe in their places', () => {
    const page = new SmallPage(server);
    page.lost = true;
    page.type('A', 'a');
    storage.room = JSON.stringify(page.queue.unsavedAt('A')).length + 'sheet A'.length;
    page.type('B', 'b');
    assert.deepEqual(kept(), ['sheet A']);
    page.type('B', '');
    assert.equal(page.queue.safe, true, 'what was taken back needs no room');
  });

  test('a closed storage stops nothing', async () => {
    storage.closed = true;
    const page = new SmallPage(server);
    page.type('A', 'a');
    assert.equal(page.queue.safe, false);
    await page.queue.send();
    assert.equal(server.answers.A.comment, 'a');
    assert.deepEqual(page.standing, []);
  });
});

test('a clock that is set back or ahead neither prolongs a rest nor ends it', async () => {
  mock.timers.enable({ apis: ['Date'], now: Date.UTC(2022, 5, 24, 12) });
  try {
    const page = new SmallPage(server);
    server.before = cut;
    page.type('A', 'a');
    await page.queue.send();
    server.before = async () => {};
    mock.timers.setTime(Date.UTC(2022, 5, 25));
    await page.queue.send();
    assert.equal(server.calls.length, 1, 'a day ahead ends no rest');
    mock.timers.setTime(Date.UTC(2022, 5, 23));
    page.time += 20_000;
    await page.queue.send();
    assert.equal(server.answers.A.comment, 'a', 'a day back prolongs none');
  } finally {
    mock.timers.reset();
  }
});
