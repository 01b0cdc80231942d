import fc from 'fast-check';

/** Property tests try the same cases in every run, so that one that fails can be looked at; FUZZ_SEED tries others. */
fc.configureGlobal({ seed: Number(process.env['FUZZ_SEED'] ?? 20_260_331) });
