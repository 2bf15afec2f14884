import { useNetwork } from '../use-network.tsx';

/** What the network is, at a glance. */
export function OverviewPage() {
  const { network } = useNetwork();
  return <h1>{network.name}</h1>;
}
