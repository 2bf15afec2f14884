import type { QuestionWords } from '../question-bank.ts';

export const en: QuestionWords = {
  bullying: {
    title: 'Bullying',
    questions: {
      works: 'What do you do where you work that makes it hard for bullying to take hold?',
      see: 'How do you notice what is easily overlooked: glances, exclusion, what happens when no adult is there?',
      bystanders: 'When have you seen those who stand by turn a situation round? What helped them to do it?',
      adults:
        'How do you adults talk together when somebody worries about a child, and what makes it easier to speak up?',
      after: 'What do you do so that all is well in the group again, also after the bullying has stopped?',
      try: 'What is one thing you could try in the next six weeks, and how will pupils notice it?',
    },
    links: {},
  },
  classLeadership: {
    title: 'Leading a class',
    questions: {
      start: 'How does a lesson of yours begin when it begins well?',
      relation: 'What do you do so that each pupil feels seen by you, also on a busy day?',
      unrest: 'What have you tried that brought calm without anybody losing face?',
      together: 'What have you adults agreed on, and what do pupils notice of it?',
      visit: 'If a colleague were with you for a lesson, what would you ask them to look for?',
    },
    links: {},
  },
  pupilVoice: {
    title: 'The pupils’ voice',
    questions: {
      changed: 'When has something at your workplace changed because pupils spoke up?',
      quiet: 'How do you bring out the voices of those who seldom speak?',
      use: 'What do you do with the answers when you have asked pupils, and how do they hear of it?',
      council: 'What do pupils decide today where you work, and what could they have a say in?',
      ask: 'What would you learn if you asked pupils about what we talk about today?',
    },
    links: { elev: 'The School Student Union of Norway', ombud: 'The Ombudsperson for Children' },
  },
  violence: {
    title: 'Violence and abuse',
    questions: {
      safe: 'What do you do so that children know whom they can go to, and that they are believed?',
      words: 'How do you talk with children about body, boundaries and bad secrets in a way that suits their age?',
      worry:
        'What do you do from the first worry until somebody has had help, and where could you become more confident?',
      cooperation:
        'What works in your cooperation with child welfare, school nurse and police, and what do you need more of?',
      care: 'How do you take care of the adult who has stood in something difficult?',
      knowledge: 'What does everybody where you work need to know about the duty to report and to avert?',
    },
    links: { plikt: 'plikt.no: on the duty to avert', bufdir: 'Bufdir' },
  },
  digitalFormation: {
    title: 'Digital formation',
    questions: {
      good: 'When do you see that digital tools make learning and community better?',
      judgement: 'How do pupils practise judging what they can trust?',
      screens: 'How do you choose when screens come out, and when they are put away?',
      ai: 'What have you tried with artificial intelligence, and what did you and the pupils learn from it?',
      common: 'What should every pupil have had a chance to practise before they move on?',
    },
    links: {
      dubestemmer: 'Du bestemmer: lessons on privacy and life online',
      datatilsynet: 'The Data Protection Authority',
    },
  },
  netSense: {
    title: 'Sense online',
    questions: {
      kind: 'What do your pupils do online that is kind, and how do they get to hear it?',
      know: 'How do you learn what is going on where pupils are, without watching over them?',
      spread: 'What do you do when something hurtful is shared, and what has turned out to help?',
      home: 'What have you and the homes agreed on, and how did you get there?',
      pictures: 'How do you and the pupils practise asking before anybody takes or shares a picture?',
    },
    links: {
      dubestemmer: 'Du bestemmer: lessons on privacy and life online',
      medietilsynet: 'The Norwegian Media Authority',
    },
  },
  everydayHeroes: {
    title: 'Everyday heroes',
    questions: {
      saw: 'Tell of a time when somebody did a small thing that meant a lot to others. What made it possible?',
      name: 'How do you put words to the good you see, so that more people feel like doing the same?',
      adults: 'What do the adults where you work do that pupils can take after?',
      everyone: 'How do you make sure that everybody gets to be the one who helps, and not only the one who is helped?',
      place: 'Where in your everyday life is there room for more of this?',
    },
    links: {},
  },
  inclusion: {
    title: 'Inclusion',
    questions: {
      belong: 'What marks a day where you work when everybody had somebody to be with?',
      door: 'What do you do first when somebody is about to fall outside?',
      teaching: 'How do you plan lessons so that everybody has something to give and something to reach for?',
      support: 'When has support inside the group worked better than support outside it? What did it take?',
      languages: 'How do the pupils’ languages and backgrounds become a strength of the whole group?',
    },
    links: { statped: 'Statped' },
  },
  transitions: {
    title: 'Transitions',
    questions: {
      good: 'What makes a transition a good one where you work, seen from the child’s side?',
      know: 'What do those who receive need to know, and what should the child be the one to tell?',
      first: 'What do you do in the first weeks so that everybody finds somebody to be with?',
      small: 'How do you take care of the small transitions: from break to lesson, from school to after-school?',
      between: 'What can those of you who sit here do together that none of you can do alone?',
    },
    links: {},
  },
  parents: {
    title: 'Working with parents',
    questions: {
      works: 'When does working with the homes feel easy? What have you done to get there?',
      first: 'How does the first contact become a good one, before anything has become difficult?',
      reach: 'How do you reach those who seldom come, and what have you learnt from them?',
      hard: 'What helps when you and the home see differently what has happened?',
      together: 'What can parents do for the class that you cannot?',
    },
    links: { foreldre: 'The national parents’ committees for school and kindergarten' },
  },
  professionalCommunity: {
    title: 'Professional community',
    questions: {
      learned: 'What have you learnt from a colleague lately, and how did it come about?',
      time: 'How do you use your common time when it gives you most?',
      disagree: 'When have you disagreed in a way that made the work better?',
      spread: 'How do you take what you hear home to those who are not here?',
      leader: 'What could your leaders do more of, so that you dare to try?',
      evidence: 'How do you see that something you have changed has become better for the children?',
    },
    links: { udir: 'The Directorate for Education and Training' },
  },
  kindergartenSchool: {
    title: 'Kindergarten and school',
    questions: {
      strengths: 'What do children bring from kindergarten that school can build on?',
      play: 'How does play get room in the first years of school, and what do you see it do?',
      environment:
        'How do you work so that everybody joins in play, and what can kindergarten and school learn from each other?',
      language: 'Which words do you use differently, and what do you mean by them?',
      meet: 'What should we do together before the summer, and who takes the first step?',
    },
    links: { barnehagelov: 'The Kindergarten Act, chapter VIII' },
  },
  safeEnvironment: {
    title: 'A safe and good environment',
    questions: {
      prevent: 'What do you do each day, without anybody having asked, that keeps people from being left outside?',
      follow: 'How do you follow up when a child does not have it safe and good, and where does it get stuck?',
      plan: 'What makes an activity plan a help, and not only paper?',
      hear: 'How does the child get to have a say, and what do you do with it?',
      measure: 'What do you look for to know that a measure works?',
    },
    links: { opplaeringslov: 'The Education Act, chapter 12', udir: 'The Directorate for Education and Training' },
  },
};
