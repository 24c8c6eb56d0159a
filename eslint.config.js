import tseslint from "typescript-eslint";

/** Folders that a room may not import from; `pages → components → sentences, indicators → stats, algebra, schema, i18n`, `algebra → schema` and `src/data → loaders`. */
const rooms = [
  {
    files: ["src/stats/**"],
    forbidden: [
      "schema",
      "algebra",
      "i18n",
      "indicators",
      "sentences",
      "components",
      "data",
      "pages",
      "browser",
      "loaders"
    ]
  },
  {
    files: ["src/algebra/**"],
    forbidden: [
      "stats",
      "i18n",
      "indicators",
      "sentences",
      "components",
      "data",
      "pages",
      "browser",
      "loaders"
    ]
  },
  {
    files: ["src/schema/**", "src/i18n/**"],
    forbidden: ["algebra", "indicators", "sentences", "components", "data", "pages", "browser", "loaders"]
  },
  {
    files: ["src/indicators/**"],
    forbidden: ["sentences", "components", "data", "pages", "browser", "loaders"]
  },
  {files: ["src/sentences/**"], forbidden: ["components", "data", "pages", "browser", "loaders"]},
  {files: ["src/components/**"], forbidden: ["data", "pages", "browser", "loaders"]},
  {files: ["src/browser/**"], forbidden: ["data", "pages", "loaders"]},
  {files: ["src/pages/**"], forbidden: ["data", "loaders"]},
  {files: ["loaders/**"], forbidden: ["data", "pages", "browser"]}
];

/** Rooms inside `loaders`, in the order of the data flow: each may use only what stands left of it, and `reference`. */
const flow = [
  "reference",
  "exports",
  "warehouse",
  "forms",
  "slip",
  "indicators",
  "disclosure",
  "release",
  "gate",
  "site"
];

const importsFrom = (names) => ({
  "no-restricted-imports": [
    "error",
    {
      patterns: names.map((name) => ({
        regex: `(^|/|#)${name}/`,
        message: `Imports run in one direction: this folder does not use ${name}/ (CONTRIBUTING.md).`
      }))
    }
  ]
});

export default tseslint.config(
  {ignores: ["node_modules", "dist", ".so138", "releases", "**/*.js"]},
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", {allowNumber: true}],
      "@typescript-eslint/consistent-type-imports": "error"
    }
  },
  ...rooms.map(({files, forbidden}) => ({files, rules: importsFrom(forbidden)})),
  ...flow.map((room, index) => ({
    files: [`loaders/${room}/**`],
    rules: importsFrom([...flow.slice(index + 1), "data", "pages", "browser"])
  }))
);
