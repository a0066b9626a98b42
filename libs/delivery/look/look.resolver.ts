import { Args, Query, Resolver } from '@nestjs/graphql';
import { RootReader } from '../read/root-reader.js';
import { lookRoots } from './look.fields.js';
import { PublicContacts, PublicHome, PublicLinks, PublicLook, PublicMovedAddress } from './look.types.js';

const hostArgument = { type: () => String, description: 'Host name of the portal, without scheme and port.' };

/** How a portal looks: menu, home page, links, contacts. One prepared statement for each root field. */
@Resolver()
export class PublicLookResolver {
  constructor(private readonly roots: RootReader) {}

  @Query(() => PublicLook, { nullable: true, description: 'What every page of the portal shows around its text; null when none answers at the host.' })
  look(@Args('host', hostArgument) host: string): Promise<PublicLook | null> {
    return this.roots.read('look', lookRoots.look, host);
  }

  @Query(() => PublicHome, { nullable: true, description: 'The home page with every block; null when no portal is read at the host.' })
  home(@Args('host', hostArgument) host: string): Promise<PublicHome | null> {
    return this.roots.read('home', lookRoots.home, host);
  }

  @Query(() => PublicLinks, { nullable: true, description: 'Linked sites and shortcuts of the portal.' })
  links(@Args('host', hostArgument) host: string): Promise<PublicLinks | null> {
    return this.roots.read('links', lookRoots.links, host);
  }

  @Query(() => PublicContacts, { nullable: true, description: 'Contact page and accessibility statement of the portal.' })
  contacts(@Args('host', hostArgument) host: string): Promise<PublicContacts | null> {
    return this.roots.read('contacts', lookRoots.contacts, host);
  }

  @Query(() => PublicMovedAddress, { nullable: true, description: 'Where an address of the site before leads now; null when it was none.' })
  movedAddress(
    @Args('host', hostArgument) host: string,
    @Args('path', { type: () => String, description: 'Path with its query, e.g. /index.php?id=5.' }) path: string,
  ): Promise<PublicMovedAddress | null> {
    return this.roots.read('movedAddress', lookRoots.movedAddress, host, { path });
  }
}
