import type { Actor, Role } from '../kernel/actor';
import type { Organization } from '../organization/organization';

/** Who works where: the demo's users by their names, and for every other post somebody of its own. */
export class Staff {
  private readonly known = new Map<string, Actor>();

  constructor(private readonly organization: Organization) {}

  /** Who holds a role in a unit. */
  of(unit: string, role: Role): Actor {
    const post = `${role}-${unit}`;
    const known = this.known.get(post) ?? this.hired(unit, role, post);
    this.known.set(post, known);
    return known;
  }

  private hired(unit: string, role: Role, post: string): Actor {
    const user = this.organization.users.find((each) => each.unit === unit && each.roles.includes(role));
    return user ? { id: user.user, roles: user.roles as Role[], unit } : { id: post, roles: [role], unit };
  }
}
