const { is, KEBAB } = require('../model');

/** Messages read `<process>.<fact>`, and each declared message is caught somewhere. */
module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:Definitions')) return;
    const process = node.rootElements.find((element) => is(element, 'bpmn:Process'))?.id;
    const caught = new Set();
    const visit = (container) => {
      for (const element of container.flowElements || []) {
        const message = element.messageRef || element.eventDefinitions?.[0]?.messageRef;
        if (message) caught.add(message.id);
        visit(element);
      }
    };
    node.rootElements.forEach(visit);

    const seen = new Set();
    for (const message of node.rootElements.filter((element) => is(element, 'bpmn:Message'))) {
      if (!new RegExp(`^${process}\\.${KEBAB}$`).test(message.name || '')) {
        reporter.report(message.id, `message name must read <${process}.fact-in-kebab-case>`);
      }
      if (seen.has(message.name)) reporter.report(message.id, 'message is declared twice');
      if (!caught.has(message.id)) reporter.report(message.id, 'message is caught nowhere');
      seen.add(message.name);
    }
  },
});
