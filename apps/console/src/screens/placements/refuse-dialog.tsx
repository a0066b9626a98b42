import { useMutation } from '@tanstack/react-query';
import { useDesk } from '../../api/desk.js';
import type { Placed } from '../../api/placements.js';
import type { RefusePlacementInput } from '../../gql/graphql.js';
import type { Fault } from '../../ui/error-summary.js';
import { ReasonDialog } from '../item/reason-dialog.js';
import { useAfterwards } from './use-afterwards.js';

interface RefuseDialogProps {
  readonly title: string;
  readonly button: string;
  /** What to say once it is done. */
  readonly said: string;
  readonly placed: Placed;
  readonly send: (input: RefusePlacementInput) => Promise<{ readonly placement?: Placed | null; readonly errors: readonly Fault[] }>;
  readonly onClose: () => void;
}

/** Declines or takes off an item of another portal; the portal that wrote it reads the reason. */
export function RefuseDialog({ said, placed, send, onClose, ...dialog }: RefuseDialogProps) {
  const { portal } = useDesk();
  const afterwards = useAfterwards();
  const refusing = useMutation({
    mutationFn: (reason: string) => send({ portalId: portal.id, itemId: placed.itemId, reason }),
    onSuccess: async ({ placement }) => {
      if (!placement) return;
      onClose();
      await afterwards(said);
    },
  });
  return (
    <ReasonDialog
      {...dialog}
      label="Lý do; trang viết tin này đọc được"
      busy={refusing.isPending}
      faults={refusing.data?.errors ?? []}
      trouble={refusing.error}
      onClose={onClose}
      onReason={(reason) => {
        refusing.mutate(reason);
      }}
    />
  );
}
