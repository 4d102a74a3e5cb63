/** What the figures draw with, so that the rest of Plot stays out of the app. */
export { axisX, axisY, dot, gridY, lineY, plot, rect, ruleX, ruleY, text, tickX } from '@observablehq/plot';
