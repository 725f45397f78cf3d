import * as fc from 'fast-check';

/**
 * Property tests take the same values in every run, so that a change is judged by itself and not by luck.
 * `CMIC_TEST_SEED=N` tries other values; what it finds becomes a case of its own.
 */
const seed = Number(process.env.CMIC_TEST_SEED ?? 20210603);
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
