/** All house rules, as errors: a model either follows them or carries a written exception. */
const names = [
  'element-id',
  'process-header',
  'documented',
  'form-key',
  'message-name',
  'yes-no-gateway',
  'timer-date',
  'no-script',
  'french-typography',
  'tidy-layout',
];

module.exports = {
  rules: Object.fromEntries(names.map((name) => [name, `./rules/${name}`])),
  configs: {
    all: {
      rules: Object.fromEntries(names.map((name) => [`qualipilote/${name}`, 'error'])),
    },
  },
};
