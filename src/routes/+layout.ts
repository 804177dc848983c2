export const prerender = true;
export const trailingSlash = 'always';
// Pages are finished HTML; what moves in them comes alive by `$lib/page/enhance.ts`.
export const csr = false;
