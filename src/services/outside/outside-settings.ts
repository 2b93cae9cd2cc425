/** What an administrator allows beyond the open internet on its usual ports. */
export type OutsideSettings = {
  /** Ports beside 80 and 443. */
  ports: readonly number[];
  /** Hosts with their port, of the newsroom's own network or of this machine, that may be asked all the same. */
  hosts: readonly string[];
};

export const openInternetAlone: OutsideSettings = { ports: [], hosts: [] };

export const usualPorts: readonly number[] = [80, 443];
