import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';

import BpmnModdle from 'bpmn-moddle';

const require = createRequire(import.meta.url);
const Linter = require('bpmnlint/lib/linter');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');
const camunda = require('camunda-bpmn-moddle/resources/camunda.json');

const FOLLOW_UP = readFileSync(new URL('../action-follow-up/action-follow-up.bpmn', import.meta.url), 'utf8');
const CONFIG = JSON.parse(readFileSync(new URL('../.bpmnlintrc', import.meta.url), 'utf8'));

/** The findings of the linter as `<rule> <element id>`. */
async function findings(xml) {
  const { rootElement } = await new BpmnModdle({ camunda }).fromXML(xml);
  const linter = new Linter({ config: CONFIG, resolver: new NodeResolver({ require }) });
  const reports = await linter.lint(rootElement);
  return Object.entries(reports).flatMap(([rule, list]) => list.map((report) => `${rule} ${report.id}`));
}

/** The model with one fault, and the test that the fault is there. */
function spoil(text, replacement) {
  const spoilt = FOLLOW_UP.replaceAll(text, replacement);
  assert.notEqual(spoilt, FOLLOW_UP, `« ${text} » is no longer in the model`);
  return spoilt;
}

const FAULTS = [
  ['an id without its type', 'userTask_qualify', 'qualify', 'qualipilote/element-id qualify'],
  ['a process without a version', ' camunda:versionTag="1.1"', '', 'qualipilote/process-header action-follow-up'],
  ['a history kept for ever', ' camunda:historyTimeToLive="P1095D"', '', 'qualipilote/process-header action-follow-up'],
  ['a task without documentation', /(<bpmn:userTask id="userTask_answer"[^>]*>)\s*<bpmn:documentation>[^<]*<\/bpmn:documentation>/g, '$1', 'qualipilote/documented userTask_answer'],
  ['a form key of another process', 'action-follow-up/answer', 'action/answer', 'qualipilote/form-key userTask_answer'],
  ['a message without its process', 'name="action-follow-up.abandoned"', 'name="abandoned"', 'qualipilote/message-name messageRef_abandoned'],
  ['a gateway that is no question', 'name="Action retenue\u00a0?"', 'name="Action retenue"', 'qualipilote/yes-no-gateway gateway_retained'],
  ['« Non » guarded by the yes condition', ' default="flow_retainedNo"', ' default="flow_retainedYes"', 'qualipilote/yes-no-gateway gateway_retained'],
  ['logic in a condition', '${retained}', '${retained == true}', 'qualipilote/yes-no-gateway gateway_retained'],
  ['a timer that computes its date', '${effectivenessAt}', '${dateTime().plusDays(3)}', 'qualipilote/timer-date timer_effectiveness'],
  ['a boundary timer that interrupts', ' cancelActivity="false"', '', 'qualipilote/timer-date boundary_noAnswer'],
  ['a delegate called by its method', '${openOccurrenceDelegate}', '${occurrences.open()}', 'qualipilote/no-script serviceTask_openOccurrence'],
  ['a straight apostrophe', 'Contrôler l’efficacité', "Contrôler l'efficacité", 'qualipilote/french-typography userTask_checkEffectiveness'],
  ['a slanted flow', '<di:waypoint x="1063" y="90" />', '<di:waypoint x="1040" y="110" />', 'qualipilote/tidy-layout flow_joinAgreedToJoinExecution'],
  ['a flow that crosses others', '<di:waypoint x="953" y="400" />', '<di:waypoint x="1600" y="400" />', 'qualipilote/tidy-layout flow_acceptedNo'],
  ['a flow through a task', 'y="525" />', 'y="430" />', 'qualipilote/tidy-layout flow_effectiveNo'],
];

test('the model as it stands has no finding', async () => {
  assert.deepEqual(await findings(FOLLOW_UP), []);
});

for (const [fault, text, replacement, expected] of FAULTS) {
  test(`${fault} is reported`, async () => {
    const found = await findings(spoil(text, replacement));
    assert.ok(found.includes(expected), `expected « ${expected} » among ${JSON.stringify(found)}`);
  });
}

test('a label on a line is reported', async () => {
  const spoilt = FOLLOW_UP.replace(
    /(bpmnElement="gateway_accepted"[\s\S]*?<bpmndi:BPMNLabel>\s*<dc:Bounds x="\d+" y=)"\d+"/,
    '$1"330"',
  );
  const found = await findings(spoilt);
  assert.ok(found.includes('qualipilote/tidy-layout gateway_accepted'), JSON.stringify(found));
});
