export default {
  printWidth: 110,
  bracketSpacing: false,
  trailingComma: "none",
  proseWrap: "preserve"
};
