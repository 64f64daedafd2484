const { is, eventDefinition } = require('../model');

const PREFIXES = {
  'bpmn:StartEvent': 'start',
  'bpmn:EndEvent': 'endEvent',
  'bpmn:BoundaryEvent': 'boundary',
  'bpmn:UserTask': 'userTask',
  'bpmn:ServiceTask': 'serviceTask',
  'bpmn:ReceiveTask': 'receiveTask',
  'bpmn:CallActivity': 'callActivity',
  'bpmn:SequenceFlow': 'flow',
  'bpmn:Message': 'messageRef',
  'bpmn:Participant': 'participant',
  'bpmn:Lane': 'lane',
};

const CATCHES = {
  'bpmn:TimerEventDefinition': 'timer',
  'bpmn:MessageEventDefinition': 'message',
  'bpmn:SignalEventDefinition': 'signal',
  'bpmn:ConditionalEventDefinition': 'condition',
};

function prefixOf(node) {
  if (is(node, 'bpmn:Gateway')) return 'gateway';
  if (is(node, 'bpmn:SubProcess')) return node.triggeredByEvent ? 'eventSubProcess' : 'subProcess';
  if (is(node, 'bpmn:IntermediateCatchEvent')) return CATCHES[eventDefinition(node)?.$type];
  return PREFIXES[node.$type];
}

/** Ids read `<elementType>_<camelCase>`: code, tests and stored history name them. */
module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:FlowElement') && !is(node, 'bpmn:Message')) return;
    const prefix = prefixOf(node);
    if (!prefix) {
      reporter.report(node.id, `no id prefix is agreed for ${node.$type}`);
    } else if (!new RegExp(`^${prefix}_[a-z][A-Za-z0-9]*$`).test(node.id)) {
      reporter.report(node.id, `id must read <${prefix}_camelCase>`);
    }
  },
});
