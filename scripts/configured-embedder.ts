export { configuredEmbedder } from '../src/configured-model.ts';
