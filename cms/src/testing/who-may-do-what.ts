/** Who may do what. `+` is done, `-` is refused and changes nothing; every refusal is a Chinese sentence. */
export const whoMayDoWhat = `
                                          编辑  外单位编辑  审核  外单位审核  督查  组织部管理员  系统管理员
  read a draft                             +      -        +      -        +       +          +
  find it in the list                      +      -        +      -        +       +          +
  find it by its words                     +      -        +      -        +       +          +
  see where it stands                      +      -        +      -        +       +          +
  read its history                         +      -        +      -        +       +          +
  create                                   +      -        +      -        -       +          +
  create a notice                          +      -        +      -        +       +          +
  write a supervision                      -      -        -      -        +       +          +
  write a standing                         -      -        -      -        +       +          +
  answer a delivered supervision           +      -        +      -        +       +          +
  read an undelivered supervision          -      -        -      -        +       +          +
  read the draft of a standing             -      -        -      -        +       +          +
  approve a supervision                    -      -        -      -        -       +          +
  withdraw a supervision                   -      -        -      -        -       +          +
  withdraw a standing                      -      -        -      -        -       +          +
  change                                   +      -        +      -        -       +          +
  hand over to another unit                -      -        -      -        -       +          +
  copy                                     +      -        +      -        -       +          +
  tie to a foreign draft                   -      -        -      -        -       +          +
  restore an earlier version               +      -        +      -        -       +          +
  submit                                   +      -        +      -        -       +          +
  return                                   -      -        +      -        -       +          +
  approve                                  -      -        +      -        -       +          +
  approve what he wrote himself            -      -        -      -        -       -          -
  schedule what was approved               +      -        +      -        -       +          +
  publish what was approved                +      -        +      -        -       +          +
  publish what was not approved            -      -        -      -        -       -          -
  publish while creating                   -      -        -      -        -       -          -
  publish in bulk                          -      -        -      -        -       -          -
  publish at once                          -      -        -      -        -       +          +
  review what was published at once        -      -        +      -        -       +          +
  withdraw                                 -      -        +      -        -       +          +
  withdraw later                           -      -        +      -        -       +          +
  withdraw with the stock button           -      -        -      -        -       -          -
  withdraw in bulk                         -      -        -      -        -       -          -
  discard a change                         -      -        -      -        -       -          -
  delete a draft                           -      -        +      -        -       +          +
  delete drafts in bulk                    -      -        +      -        -       +          +
  delete what is public                    -      -        -      -        -       -          -
  redact                                   -      -        -      -        -       -          +
  read the wordings                        +      +        +      +        +       +          +
  change the wordings                      -      -        -      -        -       +          +
  change the site's settings               -      -        -      -        -       +          +
  create an organization                   -      -        -      -        -       +          +
  delete an organization                   -      -        -      -        -       -          +
  upload a file                            +      +        +      +        +       +          +
  change a colleague's file                +      -        +      -        +       +          +
  delete a colleague's file                +      -        +      -        +       +          +
  delete a colleague's file in bulk        +      -        +      -        +       +          +
  delete a folder                          -      -        -      -        +       +          +
  count the county's documents             -      -        -      -        -       -          -
  say who works for whom                   -      -        -      -        -       -          +
  read the accounts                        -      -        -      -        -       -          +
  make an account                          -      -        -      -        -       -          +
  change a role                            -      -        -      -        -       -          +
  make a token                             -      -        -      -        -       -          +
  change a form                            -      -        -      -        -       -          +
`;
