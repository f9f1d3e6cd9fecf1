/** One step of a guide: what to do, and what it looks like; `picture` is a file in `pictures/`. */
export interface Step {
  readonly title: string;
  readonly words: readonly string[];
  readonly picture?: string;
}

/** What one role has to know on its first day. */
export interface Guide {
  readonly role: string;
  readonly name: string;
  readonly about: string;
  readonly steps: readonly Step[];
}

const firstPage: Step = {
  title: '从首页开始',
  words: [
    '登录以后先看首页。“等我处理”是轮到您做的事，点标题就能打开。',
    '菜单里的“通知”告诉您：交上来了、退回来了、发布了、快到期了、来信到了。要不要收邮件，在“通知”那一页最下面选。',
    '每个栏目的列表上面有一排：草稿、待审核、已退回、已公开……后面是件数，点一下就只看那些。',
    '“到期和缺报”提醒快到期的节点和还没写的月度报告，点“写月报”就能开始写；“没有发出去的”说明哪里出了问题。',
  ],
  picture: 'home.webp',
};

const looking: Step = {
  title: '发布以前先预览',
  words: [
    '保存以后，点右边的“预览”，看到的就是网站上将来的样子。上面的黄条说明这是草稿，还列出要改好的地方。',
    '点“公开以后会变的页面”，可以看到首页和各个栏目会怎么变。',
    '想请没有账号的人看，点“复制预览链接”发给他。链接七天以后失效。',
  ],
  picture: 'preview.webp',
};

const files: Step = {
  title: '照片和文件',
  words: [
    '左边菜单里的“照片和文件”，可以一次上传几个。每张照片都要用一句话写明照片里有什么；手机拍的照片会自动摆正、压缩，拍摄地点会自动去掉。',
    '同一页也写着每个文件用在哪些内容里。照片可以旋转、裁剪、打码：点“修图”；已经公开的，请审核人员打码，或者请组织部管理员修改。改过、换过以后网址不变，用到它的内容自动换成新的。',
    '可以上传 PDF、OFD、Word、Excel、PowerPoint 和 WPS 的文件；程序、网页和带宏的文件不收。',
  ],
  picture: 'files.webp',
};

const tables: Step = {
  title: '用表格导入导出',
  words: [
    '左边菜单里的“表格导入导出”，可以把项目、单位和月度报告导出成表格，改好以后再导入。',
    '导入以前会先检查一遍，每一行哪里不对都写清楚；有一处不对，就什么都不会写进去。',
  ],
  picture: 'tables.webp',
};

const rating: Step = {
  title: '评一期晾晒评比',
  words: [
    '先看项目系列里的“评价办法”：每项多少分，分数从哪里来。节点、目标、公开三项由系统按公开的记录数；群众评议填满意几份、收回几份；人工评的分要写理由。',
    '新建一份评比，选好项目系列，填好期间，保存。再点右边的“按公开的记录算分”：参评的项目、各项得分、总分和名次都排好。',
    '红旗、蜗牛和理由由您写。改了系统数的分，也要写理由：网站上谁都能复算，理由和分数一起公开。',
  ],
};

const supervising: Step = {
  title: '写一份督办',
  words: [
    '写明发现了什么、哪一天以前改好，一件事一项。提交以后由组织部管理员批准、发布。',
    '发布以后，被督办的单位在自己的首页看到，写整改情况；您核对以后填“整改完成日期”。约谈只登记，不公开。',
  ],
};

const history: Step = {
  title: '改过什么都查得到',
  words: [
    '右边的“修改历史”记着谁在什么时候改了什么，可以和现在的比较，也可以恢复成以前的样子（恢复以后仍是草稿，还要审核）。',
  ],
  picture: 'history.webp',
};

/** All guides. Every picture is taken anew from a running demo county by `npm run guides`. */
export const guides: readonly Guide[] = [
  {
    role: 'xianfeng-editor',
    name: '编辑',
    about: '写内容，提交审核，批准以后发布。',
    steps: [
      firstPage,
      {
        title: '写一条动态',
        words: [
          '点左边的“内容”，选“动态”，再点右上角的“新建”。带红星的都要填。',
          '选好所属项目，右边就有项目的进度节点和指标：点一下，就写明哪个节点完成了、数字到了多少。',
          '正文可以排标题、列表、表格和图片；可以直接从 Word 或 WPS 粘贴。',
        ],
        picture: 'form.webp',
      },
      looking,
      {
        title: '提交审核，批准以后发布',
        words: [
          '下面的横条一直看得见：左边是现在到了哪一步，右边是下一步。写好以后按“保存并提交”，由另一个人批准；还有哪里要改，右边的“审核和发布”里写着。',
          '批准以后按“发布”，确认一次，公众马上能看到；也可以定一个时间自动发布。批准以后再改一个字，就要重新审核。',
          '已经公开的内容再修改，要写明这次改了什么，公众会看到这句话。',
        ],
        picture: 'panel.webp',
      },
      {
        title: '收志愿者报名',
        words: [
          '写“志愿者招募”时，打开“在网站上报名”；分几次做的，再填“班次”和名额。公开以后，那一页上就有“我要报名”。',
          '左边菜单里的“报名”是名单：要看电话、导出名单，先写用途；活动以后点“来了”，登记小时。网站上的人数要更新，点“公布最新人数”。',
          '不办了，在需求里打开“已取消”，只一班不办的打开“这一班取消”，照常提交、发布。报名的人凭回执看得到，着急的请打电话。',
        ],
      },
      files,
      tables,
    ],
  },
  {
    role: 'xianfeng-reviewer',
    name: '审核',
    about: '看别人写的内容，批准或者退回；必要时撤下。',
    steps: [
      { ...firstPage, words: ['“等我处理”里写着“待审核”的，就是等您看的。自己写的内容要由另一个人批准。'] },
      {
        title: '批准或者退回',
        words: [
          '先点“预览”看一遍，再看右边列出的问题。',
          '按“批准并发布”，看清列出来的几点都核对过，再确认，公众马上能看到；只批准、先不发布的，按右边的“批准”。有问题就点“退回修改”，写明哪里要改。',
        ],
        picture: 'review.webp',
      },
      { ...looking, title: '看清楚会公开成什么样' },
      {
        title: '撤下已经公开的内容',
        words: [
          '发现写错了，点“撤下”，写明原因。网站上那一页会说明已经撤下和原因。',
          '只是照片里有不该公开的人脸或者证件，可以只打码：在“照片和文件”里找到那张，点“修图”，盖住再保存，公众马上看到盖住以后的。',
        ],
      },
      history,
    ],
  },
  {
    role: 'xianfeng-supervisor',
    name: '督查',
    about: '查看全县的内容，写督办和晾晒评比。',
    steps: [
      {
        ...firstPage,
        words: [
          '首页的“到期和缺报”列出全县快到期、已经逾期的节点，和还没写的月度报告。',
          '点项目名称可以查看，不能修改。',
        ],
      },
      supervising,
      rating,
      looking,
      {
        ...tables,
        words: ['左边菜单里的“表格导入导出”，可以把您能看到的项目、单位和月度报告导出成表格，自己统计。'],
      },
      history,
    ],
  },
  {
    role: 'xianfeng-county',
    name: '组织部管理员',
    about: '管理全县的内容、单位和设置；紧急情况下直接发布。',
    steps: [
      firstPage,
      {
        title: '紧急发布和补审',
        words: [
          '来不及审核的紧急内容，可以点“紧急发布”，写明原因。',
          '这样发布的会列在“待补审”里，由另一个人补看一遍。',
        ],
        picture: 'emergencies.webp',
      },
      {
        ...files,
        words: [
          ...files.words,
          '已经公开的照片和文件，只有您能替换、旋转和裁剪；打码，本单位的审核人员也可以。换了以后，用到它的每一份内容都会在公开账本里记一条。',
        ],
      },
      rating,
      tables,
      history,
    ],
  },
  {
    role: 'strapi-super-admin',
    name: '系统管理员',
    about: '管理账号，依法清除公开记录。',
    steps: [
      {
        title: '给账号设定单位',
        words: [
          '在“设置”的“用户”里新建账号、选角色，再到“账号和单位”给每个账号选好单位。没有单位的账号什么都看不到。',
        ],
        picture: 'members.webp',
      },
      {
        title: '依法清除公开记录',
        words: [
          '公开的内容里有依法不能公开的信息时，先“撤下”，再点“清除公开记录”，写明依据。清除以后不能恢复，记录的顺序和校验码保留。',
        ],
      },
      history,
    ],
  },
];
