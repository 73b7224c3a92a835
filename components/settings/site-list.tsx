import { useSignal } from '@preact/signals';
import type { AccessState } from '@/components/parts/granted';
import { SiteForm } from '@/components/parts/site-form';
import type { Granted } from '@/components/parts/site-origins';
import type { Settings } from '@/utils/settings';
import { i18n } from '@/utils/words/i18n';

interface Props {
  readonly settings: Settings;
  readonly granted: Granted;
  readonly access: AccessState;
  readonly change: (patch: Partial<Settings>) => Promise<void>;
}

/** Every site about which something was chosen: may Whence read it unasked, and does it mark there. */
export function SiteList({ settings: { sitesOff }, granted, access, change }: Props) {
  // A site of which both are as everywhere stays listed until the page is left, so that a slip can be taken back.
  const seen = useSignal<readonly string[]>([]);
  const origins = new Map(granted.sites.map((site) => [site.host, site.origins]));
  const sites = [...new Set([...seen.value, ...origins.keys(), ...sitesOff])].sort();
  const everywhere = granted.everywhere.length > 0;

  function remember(): void {
    seen.value = sites;
  }
  function setMarks(site: string, on: boolean): void {
    remember();
    const others = sitesOff.filter((other) => other !== site);
    void change({ sitesOff: on ? others : [...others, site].sort() });
  }
  // Straight from the click: browsers ask the reader only then.
  function setReads(site: string, reads: boolean): void {
    remember();
    if (reads) access.allowSite(site);
    else access.revoke(origins.get(site) ?? []);
  }

  return (
    <>
      {sites.length > 0 && (
        <ul class="sites" aria-label={i18n.t('sites.list')}>
          {sites.map((site) => (
            <li key={site} data-testid="site" data-site={site}>
              <span class="site-name">{site}</span>
              <SiteSwitch
                id="site-reads"
                on={everywhere || origins.has(site)}
                fixed={everywhere && !origins.has(site)}
                label={i18n.t('sites.reads')}
                named={i18n.t('sites.readsNamed', [site])}
                set={(on) => setReads(site, on)}
              />
              <SiteSwitch
                id="site-marks"
                on={!sitesOff.includes(site)}
                label={i18n.t('sites.marks')}
                named={i18n.t('sites.marksNamed', [site])}
                set={(on) => setMarks(site, on)}
              />
            </li>
          ))}
        </ul>
      )}
      <SiteForm
        label={i18n.t('sites.add')}
        actions={[
          { id: 'site-allow', label: i18n.t('sites.allow'), run: (site) => access.allowSite(site) },
          { id: 'site-off-add', label: i18n.t('sites.markNothing'), run: (site) => setMarks(site, false) },
        ]}
      />
    </>
  );
}

interface Switch {
  readonly id: string;
  readonly on: boolean;
  /** It cannot be switched here: access to all sites stands above it. */
  readonly fixed?: boolean;
  readonly label: string;
  readonly named: string;
  readonly set: (on: boolean) => void;
}

function SiteSwitch({ id, on, fixed = false, label, named, set }: Switch) {
  return (
    <label class="site-switch small">
      <input
        type="checkbox"
        data-testid={id}
        aria-label={named}
        checked={on}
        disabled={fixed}
        onChange={({ currentTarget }) => {
          set(currentTarget.checked);
          // What is so is shown, not what was asked for: the browser may refuse.
          currentTarget.checked = on;
        }}
      />
      {label}
    </label>
  );
}
