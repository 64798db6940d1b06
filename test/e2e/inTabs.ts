/** Opens so many tabs and visits every address, each in whichever tab is free; browsers load some pages at a time faster than one by one. */
export async function inTabs<Tab>(
  count: number,
  open: () => Promise<Tab>,
  {
    addresses,
    visit
  }: {
    readonly addresses: readonly string[];
    readonly visit: (address: string, tab: Tab) => Promise<void>;
  }
): Promise<void> {
  const left = [...addresses];
  const work = async (): Promise<void> => {
    const tab = await open();
    for (let address = left.shift(); address !== undefined; address = left.shift()) await visit(address, tab);
  };
  await Promise.all(Array.from({length: Math.min(count, left.length)}, work));
}
