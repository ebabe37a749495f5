import { readFileSync } from 'node:fs';
import createNextIntlPlugin from 'next-intl/plugin';

// Messages are parsed while the pages are built: the parser would be a twentieth of the JavaScript of every page.
const withNextIntl = createNextIntlPlugin({
  requestConfig: './lib/i18n/request.ts',
  experimental: { messages: { path: './messages', format: 'json', locales: 'infer', sourceLocale: 'en', precompile: true } },
});

/** Headers that hold for every answer, also of those that Next does not give (lib/http/security-headers.ts). */
const securityHeaders = Object.entries(JSON.parse(readFileSync(new URL('./lib/http/security-headers.json', import.meta.url), 'utf8')))
  .map(([key, value]) => ({ key, value }));

/**
 * What an image holds is built apart, with no more of node_modules than the pages need; lib/server/assemble.ts adds what else runs there.
 * @type {import('next').NextConfig}
 */
const image = process.env.CALLBOARD_ASSEMBLES === '1' ? { output: 'standalone', distDir: '.next/image', outputFileTracingRoot: import.meta.dirname } : {};

/** @type {import('next').NextConfig} */
const config = {
  ...image,
  poweredByHeader: false,
  typedRoutes: true,
  // `npm run types` and CI check them; a newcomer's first start need not wait for it
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['better-sqlite3', '@prisma/adapter-better-sqlite3', '@prisma/adapter-pg', 'pg', 'pino', 'prom-client'],
  // browsers ask for it by themselves wherever a page does not name its icon
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    // its address holds its version (components/ui/mark-icon.tsx); without this a list asks for it again with every change of its rows
    { source: '/icons.svg', headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }] },
  ],
};

export default withNextIntl(config);
