import loadHighs from "highs";

// the package's types are those of its CommonJS form, in which the loader is a property
const load = loadHighs as unknown as typeof loadHighs.default;

/** The solver of linear programs, loaded once. It works in one thread and with a fixed seed: every run says the same. */
export const highs = await load();

export const {modelStatus, objectiveSense, variableType} = highs.constants;
