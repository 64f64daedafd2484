// Lets Node read the TypeScript of the pages as it stands: `node --import <this file> --test …`.
import { register } from 'node:module';

register('./typescript-hooks.js', import.meta.url);
