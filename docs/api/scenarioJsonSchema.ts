import { scenarioJsonSchema } from 'stepdown';

const { properties } = scenarioJsonSchema() as { properties: object };
console.log(Object.keys(properties).slice(0, 5));
