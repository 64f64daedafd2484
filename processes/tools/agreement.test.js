import assert from 'node:assert/strict';
import { test } from 'node:test';

import { disagreements } from './agreement.js';
import { seal } from './models.js';

const BPMN = `
<bpmn:process id="tea-break" name="Pause">
  <bpmn:userTask id="userTask_pour" name="Verser le thé" camunda:formKey="tea-break/pour" />
  <bpmn:message id="messageRef_boiled" name="tea-break.boiled" />
</bpmn:process>
<bpmndi:BPMNShape bpmnElement="userTask_pour" />`;
const PICTURE = '<svg><g data-element-id="userTask_pour" /></svg>\n';
const AGREED = {
  key: 'tea-break',
  bpmn: BPMN,
  svg: seal(PICTURE, BPMN),
  readme: '![](tea-break.svg) userTask_pour Verser le thé tea-break/pour tea-break.boiled',
  index: '[tea-break](tea-break/README.md)',
};

test('a model, its picture, its page and the index agree', () => {
  assert.deepEqual(disagreements(AGREED), []);
});

const FAULTS = [
  ['a model that changed', { bpmn: BPMN.replace('Pause', 'Goûter') }, /model has changed/],
  ['a picture changed by hand', { svg: seal(PICTURE, BPMN).replace('<g ', '<g fill="red" ') }, /changed by hand/],
  ['a picture without seal', { svg: PICTURE }, /no seal/],
  ['a picture of something else', { svg: seal('<svg />\n', BPMN) }, /lacks userTask_pour/],
  ['a missing picture', { svg: '' }, /no picture/],
  ['a missing page', { readme: '' }, /no README/],
  ['a page without its picture', { readme: AGREED.readme.replace('svg', 'png') }, /does not show/],
  ['a page that forgets a task', { readme: AGREED.readme.replace('userTask_pour', '') }, /user task userTask_pour/],
  ['a page that forgets a message', { readme: AGREED.readme.replace('tea-break.boiled', '') }, /message tea-break.boiled/],
  ['an index that forgets the model', { index: '' }, /index/],
  ['a model in the wrong folder', { key: 'coffee-break' }, /process id is « tea-break »/],
];

for (const [fault, change, expected] of FAULTS) {
  test(`${fault} is a disagreement`, () => {
    const faults = disagreements({ ...AGREED, ...change });
    assert.ok(faults.some((found) => expected.test(found)), JSON.stringify(faults));
  });
}
