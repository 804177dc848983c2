import fc from 'fast-check';

/**
 * Property tests draw the same examples in every run, so that a failure today is a failure tomorrow.
 * PROPERTY_SEED draws others: PROPERTY_SEED=7 npm test -- unit.
 */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 2025) });
