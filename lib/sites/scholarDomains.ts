// Google's own list of its country domains (https://www.google.com/supported_domains, as copied in public lists up to
// 2025), in its short form: what follows `scholar.google.`. Google Scholar answers on these; match patterns cannot hold
// a wildcard top-level domain, so each is named. `hk` is not on that list, but pages link to scholar.google.hk beside
// scholar.google.com.hk. Domains that only extensions' lists name (com.gr, com.pl, co.hu, com.nf, tk) are left out.
const suffixes = `
com ad ae com.af com.ag al am co.ao com.ar as at com.au az ba com.bd be bf bg com.bh bi bj com.bn com.bo com.br bs bt
co.bw by com.bz ca cat cd cf cg ch ci co.ck cl cm cn com.co co.cr com.cu cv com.cy cz de dj dk dm com.do dz com.ec ee
com.eg es com.et fi com.fj fm fr ga ge gg com.gh com.gi gl gm gr com.gt gy com.hk hk hn hr ht hu co.id ie co.il im co.in
iq is it je com.jm jo co.jp co.ke com.kh ki kg co.kr com.kw kz la com.lb li lk co.ls lt lu lv com.ly co.ma md me mg mk
ml com.mm mn com.mt mu mv mw com.mx com.my co.mz com.na com.ng com.ni ne nl no com.np nr nu co.nz com.om com.pa com.pe
com.pg com.ph com.pk pl pn com.pr ps pt com.py com.qa ro ru rw com.sa com.sb sc se com.sg sh si sk com.sl sn so sm sr st
com.sv td tg co.th com.tj tl tm tn to com.tr tt com.tw co.tz com.ua co.ug co.uk com.uy co.uz com.vc co.ve co.vi com.vn
vu ws rs co.za co.zm co.zw`

/** Every host Google Scholar answers on, scholar.google.com first. */
export const scholarHosts: readonly string[] = suffixes
  .trim()
  .split(/\s+/)
  .map((suffix) => `scholar.google.${suffix}`)

const known = new Set(scholarHosts)

/** True for an address on one of Google Scholar's hosts. */
export function onScholar(url: URL): boolean {
  return url.protocol === 'https:' && known.has(url.hostname)
}

/** Match patterns for one path on every host: `scholarPatterns('/scholar*')`. */
export function scholarPatterns(path: string): string[] {
  return scholarHosts.map((host) => `https://${host}${path}`)
}
