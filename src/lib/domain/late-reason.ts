/** Why a review was held late. Ids are those of the breakdown in a submission. */
export interface LateReason {
  readonly id: string;
  readonly title: string;
  /** Reasons of one kind, as "Attendance" for people who could not come and for distance. */
  readonly group: string;
  /** True where the service itself can remove the reason; a whole group shares it. */
  readonly isAvoidable: boolean;
}
