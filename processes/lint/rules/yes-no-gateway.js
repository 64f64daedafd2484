const { is, variableOf } = require('../model');

/**
 * An exclusive gateway that splits is a question answered « Oui » on one Boolean variable,
 * with « Non » as the default; one that joins has no name.
 */
module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:ExclusiveGateway')) return;
    const expect = (holds, message) => holds || reporter.report(node.id, message);
    const outgoing = node.outgoing || [];

    if (outgoing.length < 2) {
      expect(!node.name, 'a joining gateway has no name');
      return;
    }
    expect(/\u00a0\?$/.test(node.name || ''), 'name must be a question (no-break space, question mark)');
    const yes = outgoing.find((flow) => flow.name === 'Oui');
    const no = outgoing.find((flow) => flow.name === 'Non');
    expect(outgoing.length === 2 && yes && no, 'flows must be exactly « Oui » and « Non »');
    if (!yes || !no) return;
    expect(variableOf(yes.conditionExpression), '« Oui » must be guarded by one Boolean variable: ${variable}');
    expect(!no.conditionExpression, '« Non » must carry no condition');
    expect(node.default === no, '« Non » must be the default flow');
    const base = node.id.replace(/^gateway_/, 'flow_');
    expect(yes.id === `${base}Yes`, `« Oui » must be ${base}Yes`);
    expect(no.id === `${base}No`, `« Non » must be ${base}No`);
  },
});
