const { is } = require('../model');

/** The process and every task of a person say what they are for. */
module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:Process') && !is(node, 'bpmn:UserTask')) return;
    const text = (node.documentation || []).map((part) => part.text || '').join('').trim();
    if (text.length < 40) {
      reporter.report(node.id, 'needs a bpmn:documentation that says who does what and what it decides');
    }
  },
});
