import { Args, Query, Resolver } from '@nestjs/graphql';
import { RootReader } from '../read/root-reader.js';
import { editorialBoardRoot } from './board.fields.js';
import { PublicEditorialBoard } from './board.types.js';

/** The editorial board of a portal: one prepared statement. */
@Resolver()
export class EditorialBoardResolver {
  constructor(private readonly roots: RootReader) {}

  @Query(() => PublicEditorialBoard, { nullable: true, description: 'The editorial board of a portal today; null where none is public.' })
  editorialBoard(
    @Args('host', { type: () => String, description: 'Host name of the portal, without scheme and port.' }) host: string,
  ): Promise<PublicEditorialBoard | null> {
    return this.roots.read('editorialBoard', editorialBoardRoot, host);
  }
}
