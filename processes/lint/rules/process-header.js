const { is, KEBAB } = require('../model');

/** A process is executable, named, versioned, and says how long its history is kept. */
module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:Process')) return;
    const expect = (holds, message) => holds || reporter.report(node.id, message);
    expect(new RegExp(`^${KEBAB}$`).test(node.id), 'process id must be in kebab-case');
    expect(node.name, 'process must have a name');
    expect(node.isExecutable, 'process must be executable');
    expect(/^\d+\.\d+$/.test(node.get('camunda:versionTag') || ''), 'camunda:versionTag must read <major.minor>');
    expect(/^P\d+D$/.test(node.get('camunda:historyTimeToLive') || ''), 'camunda:historyTimeToLive must be in days (P…D)');
  },
});
