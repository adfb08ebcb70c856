//! Simplified Chinese.

use super::{Language, MessageId, PluralRule, WidgetMessage};

pub(super) const LANGUAGE: Language = Language {
    tag: "zh",
    plural: PluralRule::None,
    text,
    widget,
};

fn text(id: MessageId) -> &'static str {
    match id {
        MessageId::Stopped => "搜索因出错而停用。请重新加载页面后再搜索。",
        MessageId::Now => "至今",
        MessageId::Until => "至{date}",
        MessageId::About => "约{duration}",
        MessageId::UpTo => "不超过{duration}",
        MessageId::UpToAYear => "不超过1年",
        MessageId::Experience => "{duration}工作经验",
        MessageId::Years => "{n}年",
        MessageId::Months => "{n}个月",
        MessageId::YearsAndMonths => "{years}{months}",
        MessageId::Roles => "{n}个职位",
        MessageId::Jobs => "{n}份工作",
        MessageId::Projects => "{n}个项目",
        MessageId::Contributions => "{n}项贡献",
        MessageId::Others => "{n}项其他内容",
        MessageId::SomeOf => "{shown_jobs}（共{total}份）",
        MessageId::ListSeparator => "、",
        MessageId::NoResults => "未找到与“{query}”匹配的结果",
        MessageId::NotUsedHere => "此简历中未提及“{technology}”。",
        MessageId::SkipToContent => "跳至内容",
        MessageId::Sections => "栏目",
        MessageId::ContactAndProfiles => "联系方式和个人主页",
        MessageId::OtherProjects => "其他项目",
        MessageId::Search => "搜索",
        MessageId::SearchHint => "工作、项目、技能",
        MessageId::ClearSearch => "清除搜索内容",
        MessageId::Remove => "移除 {technology}",
        MessageId::ExpandAll => "全部展开",
        MessageId::CollapseAll => "全部收起",
        MessageId::LinkToJob => "复制此职位的链接",
        MessageId::Technologies => "技术栈",
        MessageId::More => "还有{n}项",
        MessageId::Grade => "成绩：",
        MessageId::Level => "水平：",
        MessageId::Timeline => "时间轴",
        MessageId::TimelineOmits => "仅显示最近的{shown}项，共{total}项。",
        MessageId::ColourScheme => "外观",
        MessageId::System => "跟随系统",
        MessageId::Light => "浅色",
        MessageId::Dark => "深色",
        MessageId::Download => "下载简历",
        MessageId::Contact => "电子名片（vCard）",
        MessageId::PlainText => "纯文本",
        MessageId::CopyView => "复制当前视图的链接",
        MessageId::Print => "打印或另存为 PDF",
        MessageId::Copied => "链接已复制",
        MessageId::NotCopied => "无法复制链接，请从地址栏复制。",
        MessageId::FirstPublished => "首次发布于",
        MessageId::LastUpdated => "最后更新于",
        MessageId::EditPage => "编辑此页面",
        MessageId::Loading => "正在加载简历…",
        MessageId::NeedsScript => "此页面需要 JavaScript。",
        MessageId::LoadedFrom => "此简历来自 {url}",
        MessageId::NotFound => "找不到页面",
        MessageId::NotFoundHelp => "此地址没有对应的页面。页面可能已移动，或者链接有误。",
        MessageId::BackTo => "返回{name}的主页",
        MessageId::SummaryTitle => "个人简介",
        MessageId::ContributionsTitle => "开源贡献",
        MessageId::ProjectsTitle => "项目经历",
        MessageId::VolunteerTitle => "志愿服务",
        MessageId::TechnologiesTitle => "技术栈",
        MessageId::WorkTitle => "工作经历",
        MessageId::EducationTitle => "教育背景",
        MessageId::SkillsTitle => "专业技能",
        MessageId::CertificatesTitle => "证书",
        MessageId::AwardsTitle => "荣誉奖项",
        MessageId::PublicationsTitle => "发表作品",
        MessageId::LanguagesTitle => "语言能力",
        MessageId::InterestsTitle => "兴趣爱好",
        MessageId::ReferencesTitle => "推荐人",
    }
}

fn widget(message: WidgetMessage) -> &'static str {
    match message {
        WidgetMessage::Offline => "无法访问 {url}。您可能处于离线状态。",
        WidgetMessage::OfflineStatus => "服务器返回了状态码 {status}。请稍后重试。",
        WidgetMessage::NotFound => "在 {url} 未找到简历：服务器返回了状态码 {status}。",
        WidgetMessage::NotFoundInvalid => "“{url}”不是有效的网址。",
        WidgetMessage::Refused => {
            "服务器不允许其他网站读取 {url}：未发送 Access-Control-Allow-Origin 标头。"
        }
        WidgetMessage::WrongType => "{url} 不是 JSON 文件：服务器返回的类型为 {type}。",
        WidgetMessage::NotJson => "{url} 不是有效的 JSON：{reason}。",
        WidgetMessage::NotAResume => "{url} 不是 JSON Resume 格式的简历：{reason}。",
        WidgetMessage::NotAResumeComplex => "{url} 过于复杂，无法读取。",
        WidgetMessage::TooBig => "{url} 的大小超过 1\u{a0}MiB。",
        WidgetMessage::TooBigContent => {
            "{url} 过大，无法显示：约有{elements}个元素，上限为{max}个。"
        }
        WidgetMessage::Private => "{url} 包含无法应用的隐私标记：{reason}。",
        WidgetMessage::TooSlow => "{url} 未能在10秒内加载完成。",
        WidgetMessage::TooSlowCompile => "读取 {url} 的时间超过5秒。",
        WidgetMessage::Broken => "小组件无法启动（{reason}）。",
        WidgetMessage::BrokenFile => "小组件无法加载其文件 {file}：服务器返回了状态码 {status}。",
        WidgetMessage::BrokenBuild => {
            "小组件的各个文件来自其网站的不同版本。请重新加载页面后重试。"
        }
        WidgetMessage::Blocked => {
            "此页面的 Content-Security-Policy 阻止了小组件。请添加：{directives}"
        }
        WidgetMessage::Retry => "重试",
    }
}
