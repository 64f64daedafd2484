const { is, processOf, KEBAB } = require('../model');

/** Form keys read `<process>/<task>`. */
module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:UserTask')) return;
    const process = processOf(node).id;
    if (!new RegExp(`^${process}/${KEBAB}$`).test(node.get('camunda:formKey') || '')) {
      reporter.report(node.id, `camunda:formKey must read <${process}/task-in-kebab-case>`);
    }
  },
});
