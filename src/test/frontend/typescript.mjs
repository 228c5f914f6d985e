// Lets Node run the front end's TypeScript as it is: imports there name files without their ending.
import { registerHooks } from 'node:module';

registerHooks({
  resolve(name, context, next) {
    try {
      return next(name, context);
    } catch (error) {
      if (name.startsWith('.')) {
        return next(`${name}.ts`, context);
      }
      throw error;
    }
  },
});
