import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import { getMetadataStorage, type ValidationError } from 'class-validator';
import { Refusal } from '#kernel';

/** The pipe that checks each input by the rules of its class; refuses INVALID with the place of the first that does not fit: `input.phone`. */
export function inputPipe(): ValidationPipe {
  return new InputPipe({ transform: true, whitelist: true, exceptionFactory: (errors) => new Misfit(trailOf(errors)) });
}

/** Which field does not fit, as its class names it; the pipe knows of which argument it is. */
class Misfit extends Error {
  constructor(readonly trail: readonly string[]) {
    super();
  }
}

class InputPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    try {
      return await super.transform(value, metadata);
    } catch (error) {
      if (!(error instanceof Misfit)) throw error;
      const place = [...(metadata.data ? [metadata.data] : []), ...error.trail].join('.');
      throw new Refusal('INVALID', 'input_does_not_fit', { place });
    }
  }
}

function trailOf(errors: readonly ValidationError[]): string[] {
  const trail: string[] = [];
  let error = errors[0];
  while (error) {
    trail.push(error.property);
    error = error.constraints ? undefined : error.children?.[0];
  }
  return trail;
}

// class-validator gathers the rules of a class among those of all classes, anew at each value: two thirds of checking a look on twelve lines.
// Classes gain no rules once they are used, and this program knows no groups of rules, so each is gathered once.
const storage = getMetadataStorage();
const gather = storage.getTargetValidationMetadatas.bind(storage);
const gathered = new Map<unknown, ReturnType<typeof gather>>();
storage.getTargetValidationMetadatas = (target, ...how) => {
  const rules = gathered.get(target) ?? gather(target, ...how);
  gathered.set(target, rules);
  return rules;
};
