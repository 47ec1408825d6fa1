import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build-once.ts'],
    typecheck: { enabled: false },
    // A rule of a user's own is loaded by Node itself, as the command does it.
    server: { deps: { external: [/\/my-rules\/[^?]*\.m?[jt]s/] } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
