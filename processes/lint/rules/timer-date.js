const { is, eventDefinition, extensions, variableOf } = require('../model');

/** Timers read a date from a variable, have a retry schedule, and interrupt nothing. */
module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:Event')) return;
    const timer = eventDefinition(node);
    if (!timer || !is(timer, 'bpmn:TimerEventDefinition')) return;
    if (!variableOf(timer.timeDate) && !variableOf(timer.timeCycle)) {
      reporter.report(node.id, 'timer must read its date from one variable: timeDate or timeCycle ${variable}');
    }
    const schedule = extensions(node, 'camunda:FailedJobRetryTimeCycle')[0]?.body || '';
    if (!/^PT\d+[MH](,PT\d+[MH])+$/.test(schedule)) {
      reporter.report(node.id, 'timer must have a camunda:failedJobRetryTimeCycle that lists its waits');
    }
    if (is(node, 'bpmn:BoundaryEvent') && node.cancelActivity !== false) {
      reporter.report(node.id, 'a boundary timer must not interrupt the work');
    }
  },
});
