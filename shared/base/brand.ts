declare const brandKey: unique symbol;

/** A type that only its own module can make, so that holding one proves it was checked. */
export type Brand<Base, Name extends string> = Base & { readonly [brandKey]: Name };
