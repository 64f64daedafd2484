import assert from 'node:assert/strict';
import { test } from 'node:test';

import { merged, same } from '../../../main/frontend/answersheet/unsaved.ts';

const NOTHING = { level: '', notApplicable: false, reason: '', comment: '' };
const of = (content) => ({ ...NOTHING, ...content });

test('spaces make no difference, nor does a reason without « sans objet »', () => {
  assert.ok(same(of({ comment: ' deux  mots\n' }), of({ comment: 'deux mots' })));
  assert.ok(same(of({ level: 'conforme', reason: 'autrefois' }), of({ level: 'conforme' })));
  assert.ok(!same(of({ notApplicable: true, reason: 'pas ici' }), of({ notApplicable: true })));
});

const MERGES = [
  ['nobody changed anything', {}, {}, {}],
  ['I chose', { level: 'conforme' }, {}, { level: 'conforme' }],
  ['they chose', {}, { level: 'partiel' }, { level: 'partiel' }],
  ['I chose and they wrote', { level: 'conforme' }, { comment: 'oui' }, { level: 'conforme', comment: 'oui' }],
  ['I wrote and they chose', { comment: 'oui' }, { level: 'partiel' }, { level: 'partiel', comment: 'oui' }],
  ['both chose alike', { level: 'conforme', comment: 'oui' }, { level: 'conforme' }, { level: 'conforme', comment: 'oui' }],
  ['both wrote alike', { comment: 'oui' }, { comment: ' oui ', level: 'partiel' }, { level: 'partiel', comment: 'oui' }],
  ['both chose otherwise', { level: 'conforme' }, { level: 'partiel' }, undefined],
  ['both wrote otherwise', { comment: 'oui' }, { comment: 'non' }, undefined],
  ['a level against « sans objet »', { level: 'conforme' }, { notApplicable: true, reason: 'pas ici' }, undefined],
  ['two reasons', { notApplicable: true, reason: 'pas ici' }, { notApplicable: true, reason: 'fermé' }, undefined]
];

for (const [what, mine, theirs, expected] of MERGES) {
  test(`${what}: ${expected ? 'it is put together' : 'the person decides'}`, () => {
    assert.deepEqual(merged(NOTHING, of(mine), of(theirs)), expected && of(expected));
  });
}

test('what one took away stays away', () => {
  const base = of({ level: 'conforme', comment: 'oui' });
  assert.deepEqual(merged(base, of({ level: 'conforme' }), base), of({ level: 'conforme' }));
  assert.deepEqual(merged(base, base, of({ comment: 'oui' })), of({ comment: 'oui' }));
});
