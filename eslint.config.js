import tseslint from 'typescript-eslint';

const specs = ['**/*.spec.{ts,tsx}', 'tests/**/*.{ts,tsx}'];

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', '.cache/', '.data/', 'apps/*/src/gql/', 'libs/public-client/gql/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['apps/console/*.ts'] }, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'Only libs/platform/config reads the environment; take a Config.' }],
      // Nest modules are classes that hold nothing but their decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // Flags options of Nest and plain objects that are answered as GraphQL types.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Takes a key of a generic record for an enum, and an empty input for a mistake.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      // A number in a sentence or a statement is what it looks like.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    // With decorator metadata the class of a constructor's parameter must stay a value; the compiler knows which.
    files: ['libs/**/*.ts', 'apps/{api,worker,site,cli}/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  { files: ['libs/platform/config/**', 'infra/**', ...specs], rules: { 'no-restricted-properties': 'off' } },
  {
    files: specs,
    rules: {
      // What a test asserts is there, it may also take for given.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.{js,cjs}'],
    ...tseslint.configs.disableTypeChecked,
    rules: {
      ...tseslint.configs.disableTypeChecked.rules,
      'no-console': 'off',
      'no-restricted-properties': 'off',
      '@typescript-eslint/no-require-imports': 'off',
    },
  },
);
